-- How much of its objects a plan is to inspect, and how often: as written, and as bounds where the text names them.
do $$
declare
  plan_table text;
begin
  foreach plan_table in array array['core.plans', 'history.plans']
  loop
    execute format(
      'alter table %s
        add column ratio_text text,
        add column least_ratio numeric,
        add column most_ratio numeric,
        add column frequency_text text,
        add column least_frequency_count integer,
        add column most_frequency_count integer,
        add column frequency_period text', plan_table);
  end loop;
end
$$;
