-- In which categories the thing stood that an act was done to: a role over a category reaches the way back too.
alter table undo_record add column category_ids bigint[] not null default '{}';
