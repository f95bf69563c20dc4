-- one row per subject × kind of tag × tag
-- staging.subject_tags → core.subject_tags; what was true before goes to history.subject_tags.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.subject_tags (
  row_number integer not null,
  is_withdrawal boolean not null,
  subject_id text,
  tag_kind text,
  tag text,
  tagged_date date
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.subject_tags
  group by subject_id, tag_kind, tag
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by subject_id, tag_kind, tag order by row_number) as first_row_number
  from staging.subject_tags
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.subject_tags where row_number = any ($1::integer[]);

-- == has_missing
-- whether a staged row names one of core.subjects that has not come
with named as (
  select distinct subject_id from staging.subject_tags
)
select exists (
  select from named
  left join core.subjects as target on target.subject_id = named.subject_id
  where target.subject_id is null
) as found;

-- == has_missing_in_core
-- the same of a table that was filled without staging
with named as (
  select distinct subject_id from core.subject_tags
)
select exists (
  select from named
  left join core.subjects as target on target.subject_id = named.subject_id
  where target.subject_id is null
) as found;

-- == find_waiting
-- rows whose counterpart has not come: they wait, unless the same row waits already; a withdrawal waits for a row that waits
create temporary table waiting_rows on commit drop as
with named as (
  select distinct subject_id from staging.subject_tags
), missing as (
  select named.* from named
  left join core.subjects as target on target.subject_id = named.subject_id
  where target.subject_id is null
), waiting as (
  select
    incoming.row_number,
    incoming.is_withdrawal,
    concat_ws('|', incoming.subject_id) as waits_for_key,
    to_jsonb(incoming) - 'row_number' as fields,
    latest.fields as fields_before
  from staging.subject_tags as incoming
  join missing on missing.subject_id = incoming.subject_id
  left join lateral (
    select held.fields from ops.held_rows as held
    where held.waits_for = 'subjects'
    and held.waits_for_key = concat_ws('|', incoming.subject_id)
    and held.released_batch_id is null
    and held.source_table = 'subject_tags'
    and held.fields ->> 'subject_id' = incoming.subject_id
    and held.fields ->> 'tag_kind' = incoming.tag_kind
    and held.fields ->> 'tag' = incoming.tag
    order by held.delivery_id desc, held.row_number desc
    limit 1
  ) as latest on true
)
select row_number, 'subjects' as waits_for, waits_for_key, fields, fields is distinct from fields_before as is_new
from waiting
where not is_withdrawal or fields_before is not null;

-- == find_released
-- held rows whose counterpart is in core now; of one key the row that came last counts
create temporary table released_subject_tags on commit drop as
select held.delivery_id, held.row_number, typed.*
from ops.held_rows as held
cross join lateral jsonb_populate_record(null::staging.subject_tags, held.fields) as typed (of_staging, is_withdrawal, subject_id, tag_kind, tag, tagged_date)
join core.subjects as target on target.subject_id = typed.subject_id
where held.source_table = 'subject_tags' and held.released_batch_id is null;

-- == stage_released
-- they enter the load like rows of a file
insert into staging.subject_tags (row_number, is_withdrawal, subject_id, tag_kind, tag, tagged_date)
select distinct on (subject_id, tag_kind, tag)
  row_number() over (order by delivery_id, row_number),
  is_withdrawal, subject_id, tag_kind, tag, tagged_date
from released_subject_tags
order by subject_id, tag_kind, tag, delivery_id desc, row_number desc;

-- == mark_released
-- they wait no longer, and the delivery that brought them says so
with released as (
  update ops.held_rows as held
  set released_batch_id = $1::integer
  from released_subject_tags as released
  where held.delivery_id = released.delivery_id and held.row_number = released.row_number
  returning held.delivery_id
), counted as (
  select delivery_id, count(*) as released_count from released group by delivery_id
)
update ops.deliveries as delivery
set released_count = delivery.released_count + counted.released_count
from counted
where delivery.delivery_id = counted.delivery_id;

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_subject_tags on commit drop as
with compared as (
  select
    incoming.subject_id, incoming.tag_kind, incoming.tag,
    case
      when incoming.is_withdrawal then case when current_row.subject_id is not null then 'withdrawn' end
      when not (current_row.subject_id is not null) then 'new'
      when (current_row.tagged_date)
      is distinct from (incoming.tagged_date)
      then 'replaced'
    end as change
  from staging.subject_tags as incoming
  left join core.subject_tags as current_row on current_row.subject_id = incoming.subject_id and current_row.tag_kind = incoming.tag_kind and current_row.tag = incoming.tag
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_subject_tags;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.subject_tags (subject_id, tag_kind, tag, tagged_date, batch_id, ended_batch_id, ended_by)
select current_row.subject_id, current_row.tag_kind, current_row.tag, current_row.tagged_date, current_row.batch_id, $1::integer, changed.change
from core.subject_tags as current_row
join changed_subject_tags as changed on changed.subject_id = current_row.subject_id and changed.tag_kind = current_row.tag_kind and changed.tag = current_row.tag
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.subject_tags as current_row
set tagged_date = incoming.tagged_date,
    batch_id = $1::integer
from staging.subject_tags as incoming
join changed_subject_tags as changed on changed.subject_id = incoming.subject_id and changed.tag_kind = incoming.tag_kind and changed.tag = incoming.tag
where changed.change = 'replaced' and current_row.subject_id = incoming.subject_id and current_row.tag_kind = incoming.tag_kind and current_row.tag = incoming.tag;

-- == withdraw
-- a withdrawn row leaves core
delete from core.subject_tags as current_row
using changed_subject_tags as changed
where changed.change = 'withdrawn' and current_row.subject_id = changed.subject_id and current_row.tag_kind = changed.tag_kind and current_row.tag = changed.tag;

-- == add
-- a new row enters core
insert into core.subject_tags (subject_id, tag_kind, tag, tagged_date, batch_id)
select incoming.subject_id, incoming.tag_kind, incoming.tag, incoming.tagged_date, $1::integer
from staging.subject_tags as incoming
join changed_subject_tags as changed on changed.subject_id = incoming.subject_id and changed.tag_kind = incoming.tag_kind and changed.tag = incoming.tag
where changed.change = 'new';
