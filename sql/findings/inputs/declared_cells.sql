-- one row per touched city × source table × month that was declared and is counted: what was declared, what has come.
-- A county declares within its city. Pages read the same of read.reconciled, which row-level security keeps from a load.
with counted as (
  select declarations.region_code, declarations.source_table, declarations.month_date, declarations.declared_count, coalesce(came.row_count, 0) as received_count
  from touched_cells
  join core.declarations
    on declarations.region_code = touched_cells.city_code
    and declarations.source_table = touched_cells.source_table
    and declarations.month_date = touched_cells.month_date
  join mart.dim_areas on dim_areas.area_code = declarations.region_code and dim_areas.level <> 'county'
  left join lateral (
    select sum(received_counts.row_count)::integer as row_count
    from ops.received_counts
    where received_counts.city_code = declarations.region_code
      and received_counts.source_table = declarations.source_table
      and received_counts.month_date = declarations.month_date
  ) as came on true
  where ops.is_counted_table(declarations.source_table)
),
final as (
  select
    concat_ws('|', region_code, source_table, month_date) as record_key,
    region_code,
    declared_count,
    received_count,
    jsonb_build_object(
      'table', source_table, 'month', to_char(month_date, 'YYYY-MM'), 'declared', declared_count, 'received', received_count,
      'difference', abs(declared_count - received_count)
    ) as facts
  from counted
)
select * from final
