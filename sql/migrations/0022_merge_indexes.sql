-- Keys whose columns stand in an order that a second index was kept for: text is dear to sort, and a first load sorts it for each.

-- Results are looked up by their task, or by their task and subject.
alter table core.results drop constraint results_pkey;
drop index core.results_task_id_idx;
alter table core.results add primary key (task_id, subject_id, department_code, item_code);

-- Figures of counties are asked for by city and months. An area lies in one city, so the city makes no more cells.
alter table mart.area_months drop constraint area_months_pkey;
drop index mart.area_months_indicator_city_code_month_date_idx;
alter table mart.area_months add primary key (indicator, city_code, month_date, area_code, department_code, risk_class);

-- Corrections add to cells, and publish visits, in place: with room on their page no index hears of it.
alter table mart.fct_visits set (fillfactor = 95);
alter table mart.area_months set (fillfactor = 90);
alter table mart.city_class_months set (fillfactor = 90);
alter table mart.city_months set (fillfactor = 90);
alter table mart.city_days set (fillfactor = 90);
alter table mart.industry_months set (fillfactor = 90);
