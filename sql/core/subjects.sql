-- one row per subject of inspection
-- staging.subjects → core.subjects; what was true before goes to history.subjects.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.subjects (
  row_number integer not null,
  is_withdrawal boolean not null,
  subject_id text,
  subject_name text,
  credit_code text,
  credit_code_as_sent text,
  registration_no text,
  subject_type_code text,
  company_type text,
  industry_code text,
  region_code text,
  registered_region_code text,
  established_date date,
  status text,
  deregistered_date date,
  address text,
  capital_text text,
  capital_amount numeric,
  capital_currency text,
  business_scope text
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.subjects
  group by subject_id
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by subject_id order by row_number) as first_row_number
  from staging.subjects
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.subjects where row_number = any ($1::integer[]);

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_subjects on commit drop as
with compared as (
  select
    incoming.subject_id,
    case
      when incoming.is_withdrawal then case when current_row.subject_id is not null then 'withdrawn' end
      when not (current_row.subject_id is not null) then 'new'
      when (current_row.subject_name, current_row.credit_code, current_row.credit_code_as_sent, current_row.registration_no, current_row.subject_type_code, current_row.company_type, current_row.industry_code, current_row.region_code, current_row.registered_region_code, current_row.established_date, current_row.status, current_row.deregistered_date, current_row.address, current_row.capital_text, current_row.capital_amount, current_row.capital_currency, current_row.business_scope)
      is distinct from (incoming.subject_name, incoming.credit_code, incoming.credit_code_as_sent, incoming.registration_no, incoming.subject_type_code, incoming.company_type, incoming.industry_code, incoming.region_code, incoming.registered_region_code, incoming.established_date, incoming.status, incoming.deregistered_date, incoming.address, incoming.capital_text, incoming.capital_amount, incoming.capital_currency, incoming.business_scope)
      then 'replaced'
    end as change
  from staging.subjects as incoming
  left join core.subjects as current_row on current_row.subject_id = incoming.subject_id
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_subjects;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.subjects (subject_id, subject_name, credit_code, credit_code_as_sent, registration_no, subject_type_code, company_type, industry_code, region_code, registered_region_code, established_date, status, deregistered_date, address, capital_text, capital_amount, capital_currency, business_scope, batch_id, ended_batch_id, ended_by)
select current_row.subject_id, current_row.subject_name, current_row.credit_code, current_row.credit_code_as_sent, current_row.registration_no, current_row.subject_type_code, current_row.company_type, current_row.industry_code, current_row.region_code, current_row.registered_region_code, current_row.established_date, current_row.status, current_row.deregistered_date, current_row.address, current_row.capital_text, current_row.capital_amount, current_row.capital_currency, current_row.business_scope, current_row.batch_id, $1::integer, changed.change
from core.subjects as current_row
join changed_subjects as changed on changed.subject_id = current_row.subject_id
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.subjects as current_row
set subject_name = incoming.subject_name,
    credit_code = incoming.credit_code,
    credit_code_as_sent = incoming.credit_code_as_sent,
    registration_no = incoming.registration_no,
    subject_type_code = incoming.subject_type_code,
    company_type = incoming.company_type,
    industry_code = incoming.industry_code,
    region_code = incoming.region_code,
    registered_region_code = incoming.registered_region_code,
    established_date = incoming.established_date,
    status = incoming.status,
    deregistered_date = incoming.deregistered_date,
    address = incoming.address,
    capital_text = incoming.capital_text,
    capital_amount = incoming.capital_amount,
    capital_currency = incoming.capital_currency,
    business_scope = incoming.business_scope,
    batch_id = $1::integer
from staging.subjects as incoming
join changed_subjects as changed on changed.subject_id = incoming.subject_id
where changed.change = 'replaced' and current_row.subject_id = incoming.subject_id;

-- == withdraw
-- a withdrawn row leaves core
delete from core.subjects as current_row
using changed_subjects as changed
where changed.change = 'withdrawn' and current_row.subject_id = changed.subject_id;

-- == add
-- a new row enters core
insert into core.subjects (subject_id, subject_name, credit_code, credit_code_as_sent, registration_no, subject_type_code, company_type, industry_code, region_code, registered_region_code, established_date, status, deregistered_date, address, capital_text, capital_amount, capital_currency, business_scope, batch_id)
select incoming.subject_id, incoming.subject_name, incoming.credit_code, incoming.credit_code_as_sent, incoming.registration_no, incoming.subject_type_code, incoming.company_type, incoming.industry_code, incoming.region_code, incoming.registered_region_code, incoming.established_date, incoming.status, incoming.deregistered_date, incoming.address, incoming.capital_text, incoming.capital_amount, incoming.capital_currency, incoming.business_scope, $1::integer
from staging.subjects as incoming
join changed_subjects as changed on changed.subject_id = incoming.subject_id
where changed.change = 'new';
