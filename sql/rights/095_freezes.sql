-- What an assessment froze: its figures and the records that they counted. The province's evaluators see all, a party its own.
do $$
declare
  frozen text;
begin
  foreach frozen in array array['frozen_figures', 'frozen_records']
  loop
    execute format('alter table assess.%I enable row level security', frozen);
    execute format('drop policy if exists scope on assess.%I', frozen);
    execute format(
      $policy$
        create policy scope on assess.%I for select to drb_reader using (
          (select read.leads_assessments())
          or exists (
            select from assess.assessments
            where assessments.assessment_id = %I.assessment_id and read.speaks_for_party(assessments.party_kind, %I.party_code)
          )
        )
      $policy$,
      frozen, frozen, frozen
    );
    execute format('grant select on assess.%I to drb_reader', frozen);
  end loop;
end
$$;

-- one row per assessment × party × computed code
create view read.frozen_figures as
select
  assessment_id, party_code, indicator_code, definition_version, state, numerator, denominator, parts, target_numerator, target_denominator, missing_codes,
  records_code, is_met, is_monotone
from assess.frozen_figures;
-- one row per thousand records of a frozen figure; the class of single enterprises is not among what it shows
create view read.frozen_records as
select assessment_id, party_code, indicator_code, part, chunk, first_key, last_key, key_count, keys from assess.frozen_records;
do $$
declare
  shown text;
begin
  foreach shown in array array['frozen_figures', 'frozen_records']
  loop
    execute format('alter view read.%I owner to drb_reader', shown);
    execute format('grant select on read.%I to drb_app', shown);
  end loop;
end
$$;

-- one row: the version in which an assessment is frozen. Both tables are filled in the snapshot of the calling transaction, which is
-- REPEATABLE READ: `figures` must be of that very snapshot, and are refused (DR011) where the records that are listed here do not add up to
-- them. `sources`: [{"code", "keys": […], "byClass"}], the ratios whose records are kept. Fails as move_assessment does.
create function read.freeze_assessment(
  wanted bigint, seen integer, today date, figures jsonb, sources jsonb, snapshot_batch integer, snapshot_generation bigint, actor text, actor_name text
) returns integer
language plpgsql security definer set search_path = pg_catalog set work_mem = '256MB' as $$
declare
  kept assess.assessments%rowtype;
  party_column text;
  source record;
  differing text;
begin
  if current_setting('transaction_isolation') not in ('repeatable read', 'serializable') then
    raise exception 'figures and records must be of one snapshot' using errcode = '25000';
  end if;
  kept := assess.take_step(wanted, seen, 'frozen', today, '', actor, actor_name);
  if not exists (select from ops.generation where generation = snapshot_generation and batch_id = snapshot_batch) then
    raise exception 'the figures are of another generation' using errcode = '40001';
  end if;
  insert into assess.frozen_figures (
    assessment_id, party_code, indicator_code, definition_version, state, numerator, denominator, parts, target_numerator, target_denominator, missing_codes,
    records_code, is_met, is_monotone
  )
  select
    wanted, party_code, indicator_code, definition_version, state, numerator, denominator, parts, target_numerator, target_denominator, missing_codes,
    records_code, is_met, is_monotone
  from jsonb_populate_recordset(null::assess.frozen_figures, figures);
  select string_agg(parties.party_code || ' ' || code, ', ') into differing
  from assess.parties
  cross join unnest(kept.indicator_codes) as code
  left join assess.frozen_figures
    on frozen_figures.assessment_id = wanted and frozen_figures.party_code = parties.party_code and frozen_figures.indicator_code = code
  where parties.assessment_id = wanted and frozen_figures.party_code is null;
  if differing is not null then
    raise exception 'figures are missing: %', differing using errcode = 'DR011';
  end if;

  party_column := case kept.party_kind when 'cities' then 'city_code' else 'department_code' end;
  for source in select * from jsonb_to_recordset(sources) as asked (code text, keys text[], "byClass" boolean)
  loop
    execute format(
      $records$
        insert into assess.frozen_records (
          assessment_id, party_code, indicator_code, part, risk_class, chunk, first_key, last_key, key_count, keys
        )
        with counted as (
          select
            %1$I as party_code,
            (select string_agg(part, '~' order by position) from unnest(array[%2$s]) with ordinality as named (part, position)) collate "C" as record_key,
            case
              when counted_date between $2 and $3 and met_date between $2 and $3 then 'met'
              when counted_date between $2 and $3 then 'unmet'
              else 'met-only'
            end as part,
            %3$s as risk_class
          from read.%4$I
          where (counted_date between $2 and $3 or met_date between $2 and $3)
            and %1$I in (select parties.party_code from assess.parties where parties.assessment_id = $1)
        ),
        placed as (
          select
            party_code, record_key, part, risk_class,
            ((row_number() over (partition by party_code, part, risk_class order by record_key) - 1) / 1000)::integer as chunk
          from counted
        )
        select
          $1, party_code, $4, part, risk_class, chunk, min(record_key), max(record_key), count(*), array_agg(record_key::text order by record_key)
        from placed
        group by party_code, part, risk_class, chunk
      $records$,
      party_column,
      (select string_agg(format('%I::text', key), ', ' order by position) from unnest(source.keys) with ordinality as named (key, position)),
      case when source."byClass" then $class$coalesce(risk_class, '')$class$ else $class$''$class$ end,
      'indicator_' || lower(source.code)
    ) using wanted, kept.from_date, kept.to_date, source.code;
  end loop;

  -- The proof: what is listed is what was counted, class by class where a gradient compares them.
  with claimed as (
    select party_code, records_code, array[]::text[] as classes, numerator, denominator
    from assess.frozen_figures where assessment_id = wanted and parts is null
    union all
    select party_code, records_code, string_to_array(part ->> 'riskClass', '+'), (part ->> 'numerator')::bigint, (part ->> 'denominator')::bigint
    from assess.frozen_figures cross join jsonb_array_elements(parts) as part
    where assessment_id = wanted and parts is not null
  ),
  listed as (
    select
      claimed.party_code, claimed.records_code, claimed.numerator, claimed.denominator,
      coalesce(sum(key_count) filter (where part in ('met', 'met-only')), 0) as met,
      coalesce(sum(key_count) filter (where part in ('met', 'unmet')), 0) as counted
    from claimed
    left join assess.frozen_records
      on frozen_records.assessment_id = wanted and frozen_records.party_code = claimed.party_code
      and frozen_records.indicator_code = claimed.records_code
      and (claimed.classes = '{}' or frozen_records.risk_class = any (claimed.classes))
    group by claimed.party_code, claimed.records_code, claimed.classes, claimed.numerator, claimed.denominator
  )
  select string_agg(format('%s %s: %s/%s listed, %s/%s counted', party_code, records_code, met, counted, numerator, denominator), '; ') into differing
  from listed
  where met <> numerator or counted <> denominator;
  if differing is not null then
    raise exception 'records do not add up to the figures: %', differing using errcode = 'DR011';
  end if;

  update assess.assessments set frozen_at = now(), frozen_batch = snapshot_batch, frozen_generation = snapshot_generation where assessment_id = wanted;
  perform assess.note_act(
    wanted, 'figures.frozen', 'assessments', wanted::text, '', '', null,
    jsonb_build_object(
      'batch', snapshot_batch, 'generation', snapshot_generation, 'from', kept.from_date, 'to', kept.to_date,
      'figures', (select count(*) from assess.frozen_figures where assessment_id = wanted),
      'records', (select coalesce(sum(key_count), 0) from assess.frozen_records where assessment_id = wanted)
    ),
    '', null, actor, actor_name
  );
  return kept.version;
end
$$;
revoke execute on function read.freeze_assessment(bigint, integer, date, jsonb, jsonb, integer, bigint, text, text) from public;
grant execute on function read.freeze_assessment(bigint, integer, date, jsonb, jsonb, integer, bigint, text, text) to drb_app;
