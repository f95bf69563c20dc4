import { Form } from '@remix-run/react'
import type { ModelFormView } from '#app/presenters/view-models.ts'
import styles from './model-form.module.css'

/** What a card is built from; fitting is asking the page anew. */
export const ModelForm = ({ form }: { form: ModelFormView }) => (
  <Form method="get" action={form.action} className={styles.form} key={JSON.stringify(form)}>
    {Object.entries(form.hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {form.selects.map(({ name, label, options }) => (
      <label key={name} className={styles.field}>
        {label}
        <select name={name} defaultValue={options.find(({ isChosen }) => isChosen)?.value}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
    ))}
    <fieldset className={styles.boxes}>
      <legend>{form.boxes.label}</legend>
      <div className={styles.choices}>
        {form.boxes.options.map(({ value, label, isChosen }) => (
          <label key={value} className={styles.choice}>
            <input type="checkbox" name={form.boxes.name} value={value} defaultChecked={isChosen} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
    <button type="submit" className={styles.submit}>
      {form.submit}
    </button>
  </Form>
)
