-- C04 省级部门联合集中抽查次数: one counted row a row, one row per campaign that the province owes in a year
-- Generated from the definition by `npm run generate`.
create view read.indicator_c04 as
select
  fct_campaign_duties.year,
  fct_campaign_duties.duty_number,
  fct_campaign_duties.area_code,
  fct_campaign_duties.city_code,
  fct_campaign_duties.department_code,
  fct_campaign_duties.year_start_date,
  fct_campaign_duties.done_date,
  fct_campaign_duties.campaign_ordinal,
  fct_campaign_duties.campaign_name,
  fct_campaign_duties.year_start_date as counted_date,
  case when fct_campaign_duties.done_date is not null then fct_campaign_duties.done_date end as met_date
from mart.fct_campaign_duties
where fct_campaign_duties.year_start_date is not null;
alter view read.indicator_c04 owner to drb_lookup;
