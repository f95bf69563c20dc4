-- By what means an off-site result was checked: 视频监控, 大数据, 物联感知, 多种手段 or 未写明; null on site.
-- The next refresh makes the facts anew and fills the column.
alter table mart.fct_results add column off_site_kind text;
