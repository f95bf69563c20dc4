-- one row per city × source table × month of which more rows have come than the city declared
select record_key, null::text as task_id, null::text as subject_id, '' as department_code, region_code, facts
from declared_cells
where received_count > declared_count
