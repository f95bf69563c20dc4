-- one row per joint campaign of one area: year × ordinal
-- staging.campaigns → core.campaigns; what was true before goes to history.campaigns.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.campaigns (
  row_number integer not null,
  is_withdrawal boolean not null,
  region_code text,
  campaign_year integer,
  ordinal integer,
  campaign_name text,
  department_code text,
  partner_departments text,
  started_date date,
  finished_date date
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.campaigns
  group by region_code, campaign_year, ordinal
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by region_code, campaign_year, ordinal order by row_number) as first_row_number
  from staging.campaigns
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.campaigns where row_number = any ($1::integer[]);

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_campaigns on commit drop as
with compared as (
  select
    incoming.region_code, incoming.campaign_year, incoming.ordinal,
    case
      when incoming.is_withdrawal then case when current_row.region_code is not null then 'withdrawn' end
      when not (current_row.region_code is not null) then 'new'
      when (current_row.campaign_name, current_row.department_code, current_row.partner_departments, current_row.started_date, current_row.finished_date)
      is distinct from (incoming.campaign_name, incoming.department_code, incoming.partner_departments, incoming.started_date, incoming.finished_date)
      then 'replaced'
    end as change
  from staging.campaigns as incoming
  left join core.campaigns as current_row on current_row.region_code = incoming.region_code and current_row.campaign_year = incoming.campaign_year and current_row.ordinal = incoming.ordinal
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_campaigns;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.campaigns (region_code, campaign_year, ordinal, campaign_name, department_code, partner_departments, started_date, finished_date, batch_id, ended_batch_id, ended_by)
select current_row.region_code, current_row.campaign_year, current_row.ordinal, current_row.campaign_name, current_row.department_code, current_row.partner_departments, current_row.started_date, current_row.finished_date, current_row.batch_id, $1::integer, changed.change
from core.campaigns as current_row
join changed_campaigns as changed on changed.region_code = current_row.region_code and changed.campaign_year = current_row.campaign_year and changed.ordinal = current_row.ordinal
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.campaigns as current_row
set campaign_name = incoming.campaign_name,
    department_code = incoming.department_code,
    partner_departments = incoming.partner_departments,
    started_date = incoming.started_date,
    finished_date = incoming.finished_date,
    batch_id = $1::integer
from staging.campaigns as incoming
join changed_campaigns as changed on changed.region_code = incoming.region_code and changed.campaign_year = incoming.campaign_year and changed.ordinal = incoming.ordinal
where changed.change = 'replaced' and current_row.region_code = incoming.region_code and current_row.campaign_year = incoming.campaign_year and current_row.ordinal = incoming.ordinal;

-- == withdraw
-- a withdrawn row leaves core
delete from core.campaigns as current_row
using changed_campaigns as changed
where changed.change = 'withdrawn' and current_row.region_code = changed.region_code and current_row.campaign_year = changed.campaign_year and current_row.ordinal = changed.ordinal;

-- == add
-- a new row enters core
insert into core.campaigns (region_code, campaign_year, ordinal, campaign_name, department_code, partner_departments, started_date, finished_date, batch_id)
select incoming.region_code, incoming.campaign_year, incoming.ordinal, incoming.campaign_name, incoming.department_code, incoming.partner_departments, incoming.started_date, incoming.finished_date, $1::integer
from staging.campaigns as incoming
join changed_campaigns as changed on changed.region_code = incoming.region_code and changed.campaign_year = incoming.campaign_year and changed.ordinal = incoming.ordinal
where changed.change = 'new';
