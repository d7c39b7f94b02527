-- In which categories the thing stood that an act was done to: a role over a category reaches the way back too.
ALTER TABLE undo_record ADD COLUMN category_ids bigint[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN undo_record.category_ids IS 'Categories in which the thing stood that it was done to; empty for what stands in none';
