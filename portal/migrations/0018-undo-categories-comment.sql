COMMENT ON COLUMN undo_record.category_ids IS 'Categories in which the thing stood that it was done to; empty for what stands in none';
