-- From a record to the deliveries that touched it.

-- one row per change of a row about the subject that lies in the scope: what a delivery made of it, and what it was before.
-- History has no policies of its own: the function applies the scope itself.
create function read.subject_changes(subject text)
returns table (entity text, row_key text, batch_id integer, change text, before jsonb, after jsonb, delivery_id bigint, file_name text, sent_by text, finished_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  source text;
  own_scope text;
begin
  if not read.has_records_right() then
    return;
  end if;
  foreach source in array array['subjects', 'drawn_subjects', 'results', 'follow_ups'] loop
    own_scope := case source
      when 'subjects' then 'current_setting(''app.scope_department'') is not null and read.is_in_scope(versions.region_code)'
      when 'drawn_subjects' then 'read.is_in_scope(tasks.region_code) and current_setting(''app.scope_department'') in ('''', tasks.department_code)'
      else 'read.is_in_scope(tasks.region_code) and current_setting(''app.scope_department'') in ('''', versions.department_code)'
    end;
    return query execute format(
      $query$
        with all_versions as (
          select *, null::integer as ended_batch_id, null::text as ended_by from (select %1$s from core.%2$I where subject_id = $1) as now_true
          union all
          select %1$s, ended_batch_id, ended_by from history.%2$I where subject_id = $1
        ),
        versions as (
          select versions.*
          from all_versions as versions
          %3$s
          where %4$s
        ),
        texts as (
          select
            versions.batch_id, versions.ended_batch_id, versions.ended_by, %5$s as row_key,
            to_jsonb(versions) - 'batch_id' - 'ended_batch_id' - 'ended_by' - case when read.may_see_class() then '' else 'risk_class' end as content
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
      $query$,
      (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
       where attrelid = format('core.%I', source)::regclass and attnum > 0 and not attisdropped and attidentity = ''),
      source,
      case source when 'subjects' then '' else 'join core.tasks on tasks.task_id = versions.task_id' end,
      own_scope,
      case source
        when 'subjects' then 'versions.subject_id'
        when 'drawn_subjects' then 'versions.task_id'
        else $key$versions.task_id || ' · ' || versions.department_code || ' · ' || versions.item_code$key$
      end
    ) using subject;
  end loop;
end
$$;

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
revoke execute on function read.subject_changes(text) from public;
grant execute on function read.subject_changes(text) to drb_app;
