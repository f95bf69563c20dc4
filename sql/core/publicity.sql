-- one row per published piece
-- staging.publicity → core.publicity; what was true before goes to history.publicity.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.publicity (
  row_number integer not null,
  is_withdrawal boolean not null,
  piece_id text,
  title text,
  channel text,
  published_date date,
  region_code text,
  department_code text,
  url text
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.publicity
  group by piece_id
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by piece_id order by row_number) as first_row_number
  from staging.publicity
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.publicity where row_number = any ($1::integer[]);

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_publicity on commit drop as
with compared as (
  select
    incoming.piece_id,
    case
      when incoming.is_withdrawal then case when current_row.piece_id is not null then 'withdrawn' end
      when not (current_row.piece_id is not null) then 'new'
      when (current_row.title, current_row.channel, current_row.published_date, current_row.region_code, current_row.department_code, current_row.url)
      is distinct from (incoming.title, incoming.channel, incoming.published_date, incoming.region_code, incoming.department_code, incoming.url)
      then 'replaced'
    end as change
  from staging.publicity as incoming
  left join core.publicity as current_row on current_row.piece_id = incoming.piece_id
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_publicity;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.publicity (piece_id, title, channel, published_date, region_code, department_code, url, batch_id, ended_batch_id, ended_by)
select current_row.piece_id, current_row.title, current_row.channel, current_row.published_date, current_row.region_code, current_row.department_code, current_row.url, current_row.batch_id, $1::integer, changed.change
from core.publicity as current_row
join changed_publicity as changed on changed.piece_id = current_row.piece_id
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.publicity as current_row
set title = incoming.title,
    channel = incoming.channel,
    published_date = incoming.published_date,
    region_code = incoming.region_code,
    department_code = incoming.department_code,
    url = incoming.url,
    batch_id = $1::integer
from staging.publicity as incoming
join changed_publicity as changed on changed.piece_id = incoming.piece_id
where changed.change = 'replaced' and current_row.piece_id = incoming.piece_id;

-- == withdraw
-- a withdrawn row leaves core
delete from core.publicity as current_row
using changed_publicity as changed
where changed.change = 'withdrawn' and current_row.piece_id = changed.piece_id;

-- == add
-- a new row enters core
insert into core.publicity (piece_id, title, channel, published_date, region_code, department_code, url, batch_id)
select incoming.piece_id, incoming.title, incoming.channel, incoming.published_date, incoming.region_code, incoming.department_code, incoming.url, $1::integer
from staging.publicity as incoming
join changed_publicity as changed on changed.piece_id = incoming.piece_id
where changed.change = 'new';
