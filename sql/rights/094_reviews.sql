-- Samples and questionnaires. The province's evaluators draw, find and ask; a party sees the samples of its own files and, once a
-- questionnaire is closed, what came out of it about itself; no single answer is shown to anybody but the evaluators.

-- one row per finished task and per checked result of the scope: what files may be sampled from
create view read.sample_tasks as
select task_id as record_key, task_name as record_name, city_code, department_code, finished_date as on_date
from mart.fct_tasks
where is_counted and finished_date is not null;
create view read.sample_results as
select
  fct_results.task_id || '|' || fct_results.department_code || '|' || fct_results.item_code || '|' || fct_results.subject_id as record_key,
  tasks.task_name || ' · ' || coalesce(subjects.subject_name, fct_results.subject_id) as record_name,
  fct_results.city_code, fct_results.department_code, fct_results.inspected_date as on_date
from mart.fct_results
join core.tasks using (task_id)
left join core.subjects on subjects.subject_id = fct_results.subject_id
where fct_results.inspected_date is not null;
alter view read.sample_tasks owner to drb_lookup;
alter view read.sample_results owner to drb_lookup;
grant select on read.sample_tasks, read.sample_results to drb_app;

alter table assess.sample_files enable row level security;
drop policy if exists scope on assess.sample_files;
create policy scope on assess.sample_files for select to drb_reader using (
  exists (select from assess.samples where samples.sample_id = sample_files.sample_id)
);
grant select on assess.sample_files to drb_reader;

do $$
declare
  kept text;
begin
  foreach kept in array array['questionnaires', 'questions']
  loop
    execute format('alter table assess.%I enable row level security', kept);
    execute format('drop policy if exists scope on assess.%I', kept);
  end loop;
end
$$;
create policy scope on assess.questionnaires for select to drb_reader using (
  (select read.leads_assessments())
  or state = 'closed' and (select current_setting('app.role', true)) in ('city', 'department') and (select read.has_records_right())
);
create policy scope on assess.questions for select to drb_reader using (
  exists (select from assess.questionnaires where questionnaires.questionnaire_id = questions.questionnaire_id)
);
grant select on assess.questionnaires, assess.questions to drb_reader;

alter table assess.answers enable row level security;
drop policy if exists scope on assess.answers;
create policy scope on assess.answers for select to drb_reader using (
  exists (
    select from assess.questionnaires
    where questionnaires.questionnaire_id = answers.questionnaire_id and read.covers_filing(questionnaires.assessment_id, answers.party_code)
  )
);
grant select on assess.answers to drb_reader;

-- one row per sample
create view read.samples as
select
  sample_id, assessment_id, party_code, frame, from_date, to_date, frame_count, frame_sha256, seed, size, reason, drawn_by, drawn_by_name, drawn_at
from assess.samples;
-- one row per sample, with the frame that it was drawn from
create view read.sample_frames as
select sample_id, frame_keys from assess.samples;
-- one row per sampled file
create view read.sample_files as
select sample_id, position, record_key, record_name, finding, remark, version, changed_by_name, changed_at from assess.sample_files;
-- one row per questionnaire, and per question of one
create view read.questionnaires as
select
  questionnaire_id, assessment_id, title, asked, item_code, least_count, answer_until, state, version, changed_by, changed_by_name, changed_at
from assess.questionnaires;
create view read.questions as
select questionnaire_id, position, wording, highest, satisfied_from from assess.questions;
-- one row per questionnaire × party with answers: respondents with a valid answer, valid answers, and the satisfied ones among them
create view read.questionnaire_results as
select
  answers.questionnaire_id, answers.party_code,
  count(distinct answers.respondent) filter (where step is not null) as respondent_count,
  count(step) as valid_count,
  count(*) filter (where step >= questions.satisfied_from) as satisfied_count
from assess.answers
cross join lateral unnest(given) with ordinality as one_answer (step, position)
join assess.questions on questions.questionnaire_id = answers.questionnaire_id and questions.position = one_answer.position
group by answers.questionnaire_id, answers.party_code;

do $$
declare
  shown text;
begin
  foreach shown in array array['samples', 'sample_frames', 'sample_files', 'questionnaires', 'questions', 'questionnaire_results']
  loop
    execute format('alter view read.%I owner to drb_reader', shown);
    execute format('grant select on read.%I to drb_app', shown);
  end loop;
end
$$;

-- one row: number of the sample. `files`: the drawn ones in their order, each key a line of the frame.
create function read.draw_sample(
  assessment bigint, party text, of_frame text, first_day date, last_day date, keys text, number integer, chance bigint, files jsonb, why text, on_day date,
  actor text, actor_name text
) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept assess.assessments := read.hold_assessment(assessment, party);
  made assess.samples;
begin
  perform read.assert_may_review(kept, on_day);
  insert into assess.samples as drawn (
    assessment_id, party_code, frame, from_date, to_date, frame_keys, frame_count, frame_sha256, seed, size, reason, drawn_by, drawn_by_name
  ) values (
    assessment, party, of_frame, first_day, last_day, keys, number, encode(sha256(convert_to(keys, 'UTF8')), 'hex'), chance, jsonb_array_length(files), why, actor,
    actor_name
  ) returning drawn.* into made;
  insert into assess.sample_files (sample_id, position, record_key, record_name)
  select made.sample_id, file.position, file.record_key, file.record_name
  from jsonb_to_recordset(files) as file (position integer, record_key text, record_name text);
  perform assess.note_act(
    assessment, 'sample.drawn', 'samples', made.sample_id::text, party, '', null,
    jsonb_build_object('frame', of_frame, 'from', first_day, 'to', last_day, 'count', number, 'sha256', made.frame_sha256, 'seed', chance, 'size', made.size), why,
    null, actor, actor_name
  );
  return made.sample_id;
end
$$;

-- one row: the version in which it stands what was found of a sampled file
create function read.note_finding(wanted bigint, place integer, seen integer, found_so text, words text, on_day date, actor text, actor_name text) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  drawn record;
  file assess.sample_files;
  was jsonb;
begin
  select assessment_id, party_code into drawn from assess.samples where sample_id = wanted;
  if not found or not read.covers_filing(drawn.assessment_id, drawn.party_code) then
    raise exception 'no sample %', wanted using errcode = 'P0002';
  end if;
  perform read.assert_may_review(read.hold_assessment(drawn.assessment_id, ''), on_day);
  select * into file from assess.sample_files where sample_id = wanted and position = place for update;
  if not found then
    raise exception 'no file % in sample %', place, wanted using errcode = 'P0002';
  end if;
  if file.version <> seen then
    raise exception 'file % is at version %', place, file.version using errcode = '40001';
  end if;
  was := jsonb_build_object('finding', file.finding, 'remark', file.remark);
  update assess.sample_files as told
  set finding = found_so, remark = words, version = file.version + 1, changed_by_name = actor_name, changed_at = clock_timestamp()
  where told.sample_id = wanted and told.position = place
  returning told.* into file;
  perform assess.note_act(
    drawn.assessment_id, 'sample.found', 'sample_files', wanted || '/' || place, drawn.party_code, '', was,
    jsonb_build_object('finding', file.finding, 'remark', file.remark, 'record', file.record_key), '', null, actor, actor_name
  );
  return file.version;
end
$$;

-- one row: the questionnaire as it is after writing; `wanted` null makes one. Only a draft is written.
create function read.write_questionnaire(
  wanted bigint, seen integer, assessment bigint, called text, whom text, item text, least_asked integer, until date, questions jsonb, on_day date, actor text,
  actor_name text
) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept assess.assessments := read.hold_assessment(assessment, '');
  paper assess.questionnaires;
begin
  if kept.state not in ('self-assessment', 'review') and read.leads_assessments() and kept.state in ('open', 'verification', 'frozen') then
    null; -- it may be prepared ahead of the reviews
  else
    perform read.assert_may_review(kept, on_day);
  end if;
  if wanted is null then
    insert into assess.questionnaires as made (assessment_id, title, asked, item_code, least_count, answer_until, changed_by, changed_by_name)
    values (assessment, called, whom, item, least_asked, until, actor, actor_name)
    returning made.* into paper;
  else
    select * into paper from assess.questionnaires where questionnaire_id = wanted and assessment_id = assessment for update;
    if not found then
      raise exception 'no questionnaire %', wanted using errcode = 'P0002';
    end if;
    if paper.version <> seen then
      raise exception 'questionnaire % is at version %', wanted, paper.version using errcode = '40001';
    end if;
    if paper.state <> 'draft' then
      raise exception 'questionnaire % is %', wanted, paper.state using errcode = '55006';
    end if;
    update assess.questionnaires as made
    set
      title = called, asked = whom, item_code = item, least_count = least_asked, answer_until = until, version = paper.version + 1, changed_by = actor,
      changed_by_name = actor_name, changed_at = clock_timestamp()
    where made.questionnaire_id = wanted
    returning made.* into paper;
    delete from assess.questions where questionnaire_id = wanted;
  end if;
  insert into assess.questions (questionnaire_id, position, wording, highest, satisfied_from)
  select paper.questionnaire_id, put.position, put.wording, put.highest, put.satisfied_from
  from jsonb_to_recordset(questions) as put (position integer, wording text, highest integer, satisfied_from integer);
  return paper.questionnaire_id;
end
$$;

-- one row: the version in which a questionnaire is put, or closed. One without questions is not put.
create function read.move_questionnaire(wanted bigint, seen integer, next_state text, on_day date, actor text, actor_name text) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  paper assess.questionnaires;
  was text;
begin
  select * into paper from assess.questionnaires where questionnaire_id = wanted;
  if not found or not read.leads_assessments() then
    raise exception 'no questionnaire %', wanted using errcode = 'P0002';
  end if;
  perform read.assert_may_review(read.hold_assessment(paper.assessment_id, ''), on_day);
  select * into paper from assess.questionnaires where questionnaire_id = wanted for update;
  if paper.version <> seen then
    raise exception 'questionnaire % is at version %', wanted, paper.version using errcode = '40001';
  end if;
  if (paper.state, next_state) not in (('draft', 'open'), ('open', 'closed'))
    or not exists (select from assess.questions where questionnaire_id = wanted) then
    raise exception 'questionnaire % is %', wanted, paper.state using errcode = '55006';
  end if;
  was := paper.state;
  update assess.questionnaires as moved
  set state = next_state, version = paper.version + 1, changed_by = actor, changed_by_name = actor_name, changed_at = clock_timestamp()
  where moved.questionnaire_id = wanted
  returning moved.* into paper;
  perform assess.note_act(
    paper.assessment_id, 'questionnaire.' || next_state, 'questionnaires', wanted::text, '', paper.item_code, jsonb_build_object('state', was),
    jsonb_build_object('state', next_state, 'title', paper.title), '', null, actor, actor_name
  );
  return paper.version;
end
$$;

-- one row per respondent of `given` who had answered before, or stands in it twice; when there is none, all of them were entered, else none was.
create function read.enter_answers(wanted bigint, given_answers jsonb, file_sha256 text, on_day date, actor text, actor_name text)
returns table (party_code text, respondent text)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  paper assess.questionnaires;
begin
  select * into paper from assess.questionnaires where questionnaire_id = wanted;
  if not found or not read.leads_assessments() then
    raise exception 'no questionnaire %', wanted using errcode = 'P0002';
  end if;
  perform read.assert_may_review(read.hold_assessment(paper.assessment_id, ''), on_day);
  -- one after another: who came twice is told, whoever entered it first
  select * into paper from assess.questionnaires where questionnaire_id = wanted for update;
  if paper.state <> 'open' or on_day > paper.answer_until then
    raise exception 'questionnaire % is %', wanted, paper.state using errcode = '55006';
  end if;
  return query
    select asked.party, asked.respondent
    from jsonb_to_recordset(given_answers) as asked (party text, respondent text)
    group by asked.party, asked.respondent
    having count(*) > 1 or exists (
      select from assess.answers as before
      where before.questionnaire_id = wanted and before.party_code = asked.party and before.respondent = asked.respondent
    )
    order by asked.party, asked.respondent;
  if found then
    return;
  end if;
  insert into assess.answers (questionnaire_id, party_code, respondent, given, entered_by, entered_by_name)
  select wanted, asked.party, asked.respondent, asked.given, actor, actor_name
  from jsonb_to_recordset(given_answers) as asked (party text, respondent text, given integer[]);
  perform assess.note_act(
    paper.assessment_id, 'answers.entered', 'questionnaires', wanted::text, '', paper.item_code, null,
    jsonb_build_object('respondents', jsonb_array_length(given_answers)), '', file_sha256, actor, actor_name
  );
end
$$;

do $$
declare
  doing text;
begin
  foreach doing in array array[
    'draw_sample(bigint, text, text, date, date, text, integer, bigint, jsonb, text, date, text, text)',
    'note_finding(bigint, integer, integer, text, text, date, text, text)',
    'write_questionnaire(bigint, integer, bigint, text, text, text, integer, date, jsonb, date, text, text)',
    'move_questionnaire(bigint, integer, text, date, text, text)',
    'enter_answers(bigint, jsonb, text, date, text, text)'
  ]
  loop
    execute format('revoke execute on function read.%s from public', doing);
    execute format('grant execute on function read.%s to drb_app', doing);
  end loop;
end
$$;
