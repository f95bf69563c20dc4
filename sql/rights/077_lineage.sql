-- From a record to the deliveries that touched it.

-- one row: whether a region lies in the scope.
create function read.is_in_scope(region text) returns boolean
language sql stable set search_path = pg_catalog as $$
  select coalesce(
    case current_setting('app.scope_level', true)
      when 'province' then true
      when 'city' then region in (select dim_areas.area_code from mart.dim_areas where dim_areas.city_code = current_setting('app.scope_city', true))
      when 'county' then region = current_setting('app.scope_area', true)
    end,
    false
  )
$$;
revoke execute on function read.is_in_scope(text) from public;

-- one row: whether rows of a department are the scope's own.
create function read.is_own_department(department text) returns boolean
language sql stable set search_path = pg_catalog as $$
  select coalesce(current_setting('app.scope_department', true) in ('', department), false)
$$;
revoke execute on function read.is_own_department(text) from public;

-- one row per change of the rows of a table that have these columns, and whose day lay between the two if it is given: what a
-- delivery made of a row, and what it was before. Nothing for a column that is not known here, or without a column.
-- History has no policies of its own: whoever calls this says which versions may be seen. It is open to the functions here alone.
create function read.all_row_changes(source text, key jsonb, is_of_many boolean, visible text, day text, first_day date, last_day date)
returns table (entity text, row_key text, batch_id integer, change text, before jsonb, after jsonb, delivery_id bigint, file_name text, sent_by text, finished_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  column_list text;
  condition text;
  known_count integer;
  name_of_row text;
begin
  select
    string_agg(quote_ident(attname), ', ' order by attnum),
    count(*) filter (where key ? attname::text),
    string_agg(
      case attname
        -- a code that is no area in force counts in another one
        when 'region_code' then '(region_code = $1 ->> ''region_code'' or region_code in (select region_areas.region_code from mart.region_areas where area_code = $1 ->> ''region_code''))'
        else format('%1$I = ($1 ->> %1$L)::%2$s', attname, format_type(atttypid, atttypmod))
      end,
      ' and '
    ) filter (where key ? attname::text)
  into column_list, known_count, condition
  from pg_attribute
  where attrelid = format('core.%I', source)::regclass and attnum > 0 and not attisdropped and attidentity = '';
  if condition is null or known_count <> (select count(*) from jsonb_object_keys(key)) then
    return;
  end if;
  -- a row is named by its key; about one enterprise by the rest of it, where anything else tells rows apart
  select coalesce(
    string_agg(named.part, ' || '' · '' || ' order by named.position) filter (where is_of_many or named.part <> 'versions.subject_id::text'),
    'versions.subject_id'
  )
  into name_of_row
  from (
    select format('versions.%I::text', pg_attribute.attname) as part, place.ordinality as position
    from pg_index
    cross join lateral unnest(pg_index.indkey::smallint[]) with ordinality as place (attnum, ordinality)
    join pg_attribute on pg_attribute.attrelid = pg_index.indrelid and pg_attribute.attnum = place.attnum
    where pg_index.indrelid = format('core.%I', source)::regclass and pg_index.indisprimary
  ) as named;
  return query execute format(
    $query$
      with all_versions as (
        select *, null::integer as ended_batch_id, null::text as ended_by from (select %1$s from core.%2$I where %3$s) as now_true
        union all
        select %1$s, ended_batch_id, ended_by from history.%2$I where %3$s
      ),
      versions as (
        select versions.*, %6$s as is_within
        from all_versions as versions
        %4$s
        where %5$s
      ),
      texts as (
        select
          versions.batch_id, versions.ended_batch_id, versions.ended_by, %7$s as row_key, versions.is_within,
          to_jsonb(versions) - '{batch_id, ended_batch_id, ended_by, is_within}'::text[] - case when read.may_see_class() then '' else 'risk_class' end - %8$s as content
        from versions
      ),
      changes as (
        select texts.row_key, texts.batch_id, case when ended.row_key is null then 'came' else 'replaced' end as change, ended.content as before, texts.content as after
        from texts
        left join texts as ended on ended.row_key = texts.row_key and ended.ended_batch_id = texts.batch_id
        union all
        select texts.row_key, texts.ended_batch_id, 'withdrawn', texts.content, null from texts where texts.ended_by = 'withdrawn'
      )
      select %2$L::text, changes.row_key, changes.batch_id, changes.change, changes.before, changes.after,
        deliveries.delivery_id, deliveries.file_name, deliveries.sent_by, deliveries.finished_at
      from changes
      left join ops.deliveries on deliveries.batch_id = changes.batch_id
      -- a row whose day came to lie there later was touched before, too
      where changes.row_key in (select texts.row_key from texts where texts.is_within)
    $query$,
    column_list, source, condition,
    case when visible like '%tasks.%' then 'join core.tasks on tasks.task_id = versions.task_id' else '' end,
    visible,
    case when day is null then 'true' else format('%s between $2 and $3', day) end,
    name_of_row,
    -- a household business is its owner's name: lists show its first character to these roles, so nothing of it is told here; nor who
    -- an inspector is
    case
      when source = 'inspectors' then '''{inspector_name, certificate_no}''::text[]'
      when source in ('subjects', 'registrations') then $own$case
        when versions.subject_type_code = '3' and coalesce(current_setting('app.role', true), '') not in ('staff', 'city', 'department') then '{subject_name, address}'::text[]
        else '{}'
      end$own$
      -- of an inspector nothing but the number is told
      when source = 'inspectors' then '''{inspector_name, certificate_no}''::text[]'
      else '''{}''::text[]'
    end
  ) using key, first_day, last_day;
end
$$;
revoke execute on function read.all_row_changes(text, jsonb, boolean, text, text, date, date) from public;

-- The same of the scope: each version is seen as it was. Nothing for a table or a day that is not known here.
create function read.row_changes(source text, key jsonb, day_column text, first_day date, last_day date)
returns table (entity text, row_key text, batch_id integer, change text, before jsonb, after jsonb, delivery_id bigint, file_name text, sent_by text, finished_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  placed_at constant text := 'coalesce((select region_code from core.drawn_subjects as drawn where drawn.subject_id = versions.subject_id and drawn.task_id = versions.task_id), tasks.region_code)';
  subject_in_scope constant text := 'exists (select from core.subjects where subjects.subject_id = versions.subject_id and read.is_in_scope(subjects.region_code))';
  scopes constant jsonb := jsonb_build_object(
    'subjects', 'read.is_in_scope(versions.region_code)',
    'tasks', 'read.is_in_scope(versions.region_code) and read.is_own_department(versions.department_code)',
    'plans', 'read.is_in_scope(versions.region_code) and read.is_own_department(versions.department_code)',
    'inspection_items', 'read.is_own_department(versions.department_code)',
    'risk_classes', 'read.may_see_class() and ' || subject_in_scope,
    'drawn_subjects', 'read.is_in_scope(versions.region_code) and read.is_own_department(tasks.department_code)',
    'draws', 'read.is_in_scope(tasks.region_code) and (read.is_own_department(tasks.department_code) or read.is_own_department(versions.department_code))',
    'task_departments', 'read.is_in_scope(tasks.region_code) and (read.is_own_department(tasks.department_code) or read.is_own_department(versions.department_code))',
    'task_items', 'read.is_in_scope(tasks.region_code) and (read.is_own_department(tasks.department_code) or read.is_own_department(versions.department_code))',
    'results', 'read.is_in_scope(' || placed_at || ') and read.is_own_department(versions.department_code)',
    'follow_ups', 'read.is_in_scope(' || placed_at || ') and read.is_own_department(versions.department_code)',
    'task_events', 'read.is_in_scope(tasks.region_code) and (read.is_own_department(tasks.department_code) or read.is_own_department(versions.department_code))',
    'registrations', 'read.is_in_scope(versions.region_code)',
    'inspectors', 'read.is_in_scope(versions.region_code) and read.is_own_department(versions.department_code)',
    'subject_tags', '(versions.tag_kind <> ''risk'' or read.may_see_class()) and ' || subject_in_scope,
    'risk_signals', 'read.may_see_class() and ' || subject_in_scope
  ) || (
    -- published as a whole, each department's own; what belongs to an area is seen in it, and of no department by all of them
    select jsonb_object_agg(name, case when is_placed then 'read.is_in_scope(versions.region_code) and ' else '' end || '(versions.department_code is null or read.is_own_department(versions.department_code))')
    from (values
      ('item_guidelines', false), ('duty_items', false), ('supervision_items', false), ('comprehensive_items', false), ('pilots', false), ('campaigns', false), ('publicity', false),
      ('establishment', true), ('trainings', true), ('surveys', true), ('milestones', true), ('warning_handlings', true)
    ) as listed (name, is_placed)
  );
  days constant jsonb := '{
    "risk_classes.class_date": "versions.class_date",
    "results.inspected_date": "versions.inspected_date",
    "trainings.trained_date": "versions.trained_date",
    "drawn_subjects.drawn_date": "(select min(draws.drawn_date) from core.draws where draws.task_id = versions.task_id)"
  }';
begin
  if read.has_records_right() and scopes ? source and (day_column is null or days ? (source || '.' || day_column)) then
    return query
    select *
    from read.all_row_changes(source, key, false, scopes ->> source, case when day_column is not null then days ->> (source || '.' || day_column) end, first_day, last_day);
  end if;
end
$$;
revoke execute on function read.row_changes(text, jsonb, text, date, date) from public;
grant execute on function read.row_changes(text, jsonb, text, date, date) to drb_app;
