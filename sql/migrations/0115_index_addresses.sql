-- Who stands at the same address: found within one region, by the address without blanks and marks.
create function core.plain_address(address text) returns text
-- Costly by far beside looking it up: no plan shall reckon it for every row.
language sql immutable parallel safe cost 5000 set search_path = pg_catalog
return nullif(regexp_replace(normalize(address, nfkc), '[[:space:][:punct:]，。、；：（）—]', '', 'g'), '');

create index subjects_address on core.subjects (region_code, core.plain_address(address)) where address is not null;
