-- W16 scores the subjects of each published model as of a day, from the facts that it was trained on (011_model_facts.sql).

-- Numbers of one indicator of a card; null where the card does not ask it.
create function detect.card_numbers(scoring jsonb, indicator text, field text) returns integer[]
language sql immutable strict parallel safe
return (
  select array(select number::integer from jsonb_array_elements_text(one -> field) with ordinality as numbers (number, place) order by place)
  from jsonb_array_elements(scoring -> 'indicators') as one
  where one ->> 'id' = indicator
);
-- Which bin each category of an indicator lies in; null where the card does not ask it.
create function detect.card_groups(scoring jsonb, indicator text) returns jsonb
language sql immutable strict parallel safe
return (select one -> 'groups' from jsonb_array_elements(scoring -> 'indicators') as one where one ->> 'id' = indicator);

-- The bin of a number: 0 for what is not known, then one for each stretch between cuts.
create function detect.number_bin(value integer, cuts integer[]) returns integer
language sql immutable parallel safe
return case when value is null then 0 else width_bucket(value, cuts) + 1 end;
-- What a bin is worth; nothing where the card does not ask the indicator.
create function detect.bin_points(points integer[], bin integer) returns integer
language sql immutable parallel safe
return case when points is null then 0 else points[bin + 1] end;

-- one row per subject × published model whose score is at or over the line; asked by subject. Made from the text of the facts.
do $do$
begin
  execute format(
    $make$
create function detect.w16(on_day date, thresholds jsonb, only_keys text[]) returns setof detect.found
language sql stable parallel safe as $$
  with cards as materialized (
    select
      model_id, name, version, line, area_code, industry_code, document -> 'scoring' as scoring, (document -> 'scoring' ->> 'base')::integer as base,
      -- what was known by the end of the day
      on_day + 1 as next_day,
      detect.card_numbers(document -> 'scoring', 'signals', 'cuts') as signals_cuts, detect.card_numbers(document -> 'scoring', 'signals', 'points') as signals_points,
      detect.card_numbers(document -> 'scoring', 'grave-signals', 'cuts') as grave_cuts, detect.card_numbers(document -> 'scoring', 'grave-signals', 'points') as grave_points,
      detect.card_numbers(document -> 'scoring', 'problems', 'cuts') as problems_cuts, detect.card_numbers(document -> 'scoring', 'problems', 'points') as problems_points,
      detect.card_numbers(document -> 'scoring', 'visits', 'cuts') as visits_cuts, detect.card_numbers(document -> 'scoring', 'visits', 'points') as visits_points,
      detect.card_numbers(document -> 'scoring', 'days-since', 'cuts') as since_cuts, detect.card_numbers(document -> 'scoring', 'days-since', 'points') as since_points,
      detect.card_numbers(document -> 'scoring', 'age', 'cuts') as age_cuts, detect.card_numbers(document -> 'scoring', 'age', 'points') as age_points,
      detect.card_groups(document -> 'scoring', 'type') as type_groups, detect.card_numbers(document -> 'scoring', 'type', 'points') as type_points,
      detect.card_groups(document -> 'scoring', 'industry') as industry_groups, detect.card_numbers(document -> 'scoring', 'industry', 'points') as industry_points,
      detect.card_groups(document -> 'scoring', 'class') as class_groups, detect.card_numbers(document -> 'scoring', 'class', 'points') as class_points
    from warn.models
    join warn.model_versions using (model_id)
    where state = 'published'
  ),
  binned as (
    select
      cards.*, firms.subject_id, region_areas.area_code as own_area, region_areas.city_code as own_city, facts.section_code as own_section,
      detect.number_bin(facts.signal_count, signals_cuts) as signals_bin, detect.number_bin(facts.grave_count, grave_cuts) as grave_bin,
      detect.number_bin(facts.problem_count, problems_cuts) as problems_bin, detect.number_bin(facts.visit_count, visits_cuts) as visits_bin,
      detect.number_bin(facts.quarters_since, since_cuts) as since_bin, detect.number_bin(facts.age_years, age_cuts) as age_bin,
      coalesce((type_groups ->> facts.subject_type_code)::integer, 0) as type_bin,
      coalesce((industry_groups ->> facts.section_code)::integer, 0) as industry_bin,
      coalesce((class_groups ->> facts.general_class)::integer, 0) as class_bin
    from cards
    cross join core.subjects as firms
    join mart.region_areas using (region_code)
    cross join lateral (%s) as facts
    where (only_keys is null or firms.subject_id = any (only_keys))
      and (right(cards.area_code, 4) = '0000' or cards.area_code in (region_areas.city_code, region_areas.area_code))
      and (cards.industry_code = '' or left(firms.industry_code, 1) = cards.industry_code)
      and (firms.established_date is null or firms.established_date <= on_day)
      and (firms.deregistered_date is null or firms.deregistered_date > on_day)
  ),
  scored as (
    select
      binned.*,
      base + detect.bin_points(signals_points, signals_bin) + detect.bin_points(grave_points, grave_bin) + detect.bin_points(problems_points, problems_bin)
        + detect.bin_points(visits_points, visits_bin) + detect.bin_points(since_points, since_bin) + detect.bin_points(age_points, age_bin)
        + detect.bin_points(type_points, type_bin) + detect.bin_points(industry_points, industry_bin) + detect.bin_points(class_points, class_bin) as score
    from binned
  )
  select
    subject_id || '|' || model_id, case when score >= line + (thresholds ->> 'red_over')::integer then 'red' else 'orange' end,
    own_area, own_city, '', own_section, subject_id, null, null, score,
    jsonb_build_object(
      'score', score, 'line', line, 'model', name, 'version', version,
      'reasons', jsonb_build_array(jsonb_build_object('label', scoring -> 'baseLabel', 'points', base, 'source', scoring -> 'baseSource', 'isStart', true)) || coalesce(
        (
          select jsonb_agg(
            jsonb_build_object('label', one -> 'labels' -> bin, 'points', (one -> 'points' ->> bin)::integer, 'source', one -> 'source')
            order by (one -> 'points' ->> bin)::integer desc, place
          )
          from jsonb_array_elements(scoring -> 'indicators') with ordinality as indicators (one, place)
          join (
            values
              ('signals', signals_bin), ('grave-signals', grave_bin), ('problems', problems_bin), ('visits', visits_bin), ('days-since', since_bin),
              ('age', age_bin), ('type', type_bin), ('industry', industry_bin), ('class', class_bin)
          ) as bins (id, bin) on bins.id = one ->> 'id'
          where (one -> 'points' ->> bin)::integer <> 0
        ),
        '[]'
      )
    ),
    on_day,
    null::date
  from scored
  where score >= line
$$
    $make$,
    detect.write_model_facts('firms.subject_id', 'cards.next_day')
  );
end
$do$;
