-- Sums of whole cities: seen without a limit to a department or a county, so that no part is ever shown as the whole.
-- A scope that is limited so reads mart.area_months instead.
do $$
declare
  sums text;
begin
  foreach sums in array array['city_class_months', 'city_months', 'city_days', 'industry_months']
  loop
    execute format('alter table mart.%I enable row level security', sums);
    execute format('drop policy if exists scope on mart.%I', sums);
    execute format(
      $policy$
        create policy scope on mart.%I for select to drb_reader using (
          (select read.has_records_right())
          and case
            when (select current_setting('app.scope_department', true)) <> '' then false
            when (select current_setting('app.scope_level', true)) = 'province' then true
            when (select current_setting('app.scope_level', true)) = 'city' then city_code = (select current_setting('app.scope_city', true))
            else false
          end
        )
      $policy$,
      sums
    );
    execute format('grant select on mart.%I to drb_reader', sums);
  end loop;
end
$$;

-- one row per indicator × area × department × class × month
create view read.area_months as select * from mart.area_months;
-- one row per indicator × city × department × class × month
create view read.city_class_months as select * from mart.city_class_months;
-- one row per indicator × city × month
create view read.city_months as select * from mart.city_months;
-- one row per indicator × city × day
create view read.city_days as select * from mart.city_days;
-- one row per indicator × city × industry × class × month
create view read.industry_months as select * from mart.industry_months;

do $$
declare
  sums text;
begin
  foreach sums in array array['area_months', 'city_class_months', 'city_months', 'city_days', 'industry_months']
  loop
    execute format('alter view read.%I owner to drb_reader', sums);
    execute format('grant select on read.%I to drb_app', sums);
  end loop;
end
$$;
