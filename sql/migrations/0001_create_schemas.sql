-- Rooms of the warehouse. staging: rows of the load under way; core: what is true now; history: what was true before;
-- mart: facts and sums; read: what the application may see; ops: deliveries and settings; auth: people and their rights.
create schema staging;
create schema core;
create schema history;
create schema mart;
create schema read;
create schema ops;
create schema auth;

create extension if not exists pg_trgm;
