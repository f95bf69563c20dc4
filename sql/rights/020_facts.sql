-- Facts: a row is seen where its area lies in the scope and its department is the scope's own.
-- '' is the department of facts that belong to none; they are common to all departments of the area.
-- Written as `case`, which the planner takes for half of the rows; of chained comparisons with settings it expects next to none,
-- and then joins row by row.
do $$
declare
  fact text;
begin
  foreach fact in array array['fct_tasks', 'fct_plans', 'fct_item_years', 'fct_visits', 'fct_results', 'fct_task_preparations', 'fct_task_courses', 'fct_visited_years', 'fct_subject_years', 'fct_campaign_duties', 'fct_inspector_years',
    'fct_survey_answers', 'fct_warning_cases', 'fct_registered_years', 'fct_certified_years', 'fct_labelled_years', 'fct_comprehensive_years', 'area_months']
  loop
    execute format('alter table mart.%I enable row level security', fact);
    execute format('drop policy if exists scope on mart.%I', fact);
    execute format(
      $policy$
        create policy scope on mart.%I for select to drb_reader, drb_lookup using (
          (select read.has_records_right())
          and case (select current_setting('app.scope_level', true))
            when 'province' then true
            when 'city' then city_code = (select current_setting('app.scope_city', true))
            when 'county' then area_code = (select current_setting('app.scope_area', true))
            else false
          end
          and case (select current_setting('app.scope_department', true))
            when '' then true
            else department_code = '' or department_code = (select current_setting('app.scope_department', true))
          end
        )
      $policy$,
      fact
    );
    execute format('grant select on mart.%I to drb_reader, drb_lookup', fact);
  end loop;
end
$$;
