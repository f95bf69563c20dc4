-- The directories held against the registers that name who should be in them, labels of subjects, and comprehensive-supervision items
-- held against their rules and tasks. The next refresh fills the tables.

-- one row per registered entity × year in which it is active
create table mart.fct_registered_years (
  subject_id text not null,
  year integer not null,
  area_code text not null,
  city_code text not null,
  department_code text not null,
  registered_name text not null,
  listed_date date not null,
  lacking text,
  primary key (subject_id, year)
);
create index fct_registered_years_listed on mart.fct_registered_years (listed_date desc, subject_id, year, city_code);
create index fct_registered_years_lacking on mart.fct_registered_years (year, city_code, subject_id) where lacking is not null;

-- one row per certificate of enforcement that holds on 1 January × year
create table mart.fct_certified_years (
  certificate_no text not null,
  year integer not null,
  area_code text not null,
  city_code text not null,
  department_code text not null,
  inspector_id text,
  unit_name text not null,
  year_start_date date not null,
  certificate_expiry_date date,
  lacking text,
  primary key (certificate_no, year)
);
create index fct_certified_years_year on mart.fct_certified_years (year_start_date desc, certificate_no, year, city_code);

-- one row per active subject of the directory × year
create table mart.fct_labelled_years (
  subject_id text not null,
  year integer not null,
  area_code text not null,
  city_code text not null,
  department_code text not null,
  listed_date date not null,
  lacking text,
  labelled_date date,
  primary key (subject_id, year)
);
create index fct_labelled_years_listed on mart.fct_labelled_years (listed_date desc, subject_id, year, city_code);
create index fct_labelled_years_lacking on mart.fct_labelled_years (year, city_code, subject_id) where lacking is not null;
create index fct_labelled_years_labelled on mart.fct_labelled_years (labelled_date desc, subject_id, year, city_code) where labelled_date is not null;

-- one row per comprehensive-supervision item in force × area × year
create table mart.fct_comprehensive_years (
  area_code text not null,
  comprehensive_item_code text not null,
  year integer not null,
  city_code text not null,
  department_code text not null,
  field text not null,
  comprehensive_item_name text not null,
  list_version text not null,
  listed_date date not null,
  has_rules boolean not null,
  first_task_id text,
  first_task_date date,
  carried_out_date date,
  primary key (area_code, comprehensive_item_code, year)
);
