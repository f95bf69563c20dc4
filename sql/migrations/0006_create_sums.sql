-- Sums: whole numbers by indicator, place and time, each level built from the one below; loads write signed differences into all.
-- An indicator here is a code of app/domain/indicators or app/domain/warnings. '' stands for "this fact has no such column".

-- one row per indicator × area × department × class × month
create table mart.area_months (
  indicator text not null,
  area_code text not null,
  city_code text not null,
  department_code text not null,
  risk_class text not null,
  month_date date not null,
  numerator bigint not null,
  denominator bigint not null,
  primary key (indicator, area_code, department_code, risk_class, month_date)
);
create index on mart.area_months (indicator, city_code, month_date);

-- one row per indicator × city × department × class × month
create table mart.city_class_months (
  indicator text not null,
  city_code text not null,
  department_code text not null,
  risk_class text not null,
  month_date date not null,
  numerator bigint not null,
  denominator bigint not null,
  primary key (indicator, city_code, department_code, risk_class, month_date)
);

-- one row per indicator × city × month
create table mart.city_months (
  indicator text not null,
  city_code text not null,
  month_date date not null,
  numerator bigint not null,
  denominator bigint not null,
  primary key (indicator, city_code, month_date)
);

-- one row per indicator × city × day
create table mart.city_days (
  indicator text not null,
  city_code text not null,
  day date not null,
  numerator bigint not null,
  denominator bigint not null,
  primary key (indicator, city_code, day)
);

-- one row per indicator × city × industry × class × month, for facts that know the industry
create table mart.industry_months (
  indicator text not null,
  city_code text not null,
  industry_code text not null,
  risk_class text not null,
  month_date date not null,
  numerator bigint not null,
  denominator bigint not null,
  primary key (indicator, city_code, industry_code, risk_class, month_date)
);
