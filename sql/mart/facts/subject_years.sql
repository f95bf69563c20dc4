-- one row per enterprise × year: how it stood on 1 January (placed_subject_years), and when it was first drawn and inspected that year
with draws as (
  select subject_id, extract(year from drawn_date)::integer as year, min(drawn_date) as drawn_date
  from visits_of_subjects
  where is_counted and drawn_date is not null
  group by subject_id, extract(year from drawn_date)::integer
),
inspections as (
  -- From the results, not the visits: a visit that began in December may have its second day in January.
  select subject_id, extract(year from inspected_date)::integer as year, min(inspected_date) as inspected_date
  from results_of_subjects
  where is_counted and inspected_date is not null and result_code is not null and state_code in ('2', '5')
  group by subject_id, extract(year from inspected_date)::integer
),
final as (
  select placed_subject_years.*, draws.drawn_date, inspections.inspected_date
  from placed_subject_years
  left join draws using (subject_id, year)
  left join inspections using (subject_id, year)
)
select * from final
