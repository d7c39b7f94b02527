-- Where else an article stands: further categories, the articles chosen beside it, its place among featured ones.

CREATE TABLE article_placing (
  site_id bigint NOT NULL,
  article_id bigint NOT NULL,
  category_id bigint NOT NULL,
  PRIMARY KEY (site_id, article_id, category_id),
  FOREIGN KEY (site_id, article_id) REFERENCES article (site_id, id) ON DELETE CASCADE,
  FOREIGN KEY (site_id, category_id) REFERENCES category (site_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE article_placing IS 'A category that an article stands in beside its own';
COMMENT ON COLUMN article_placing.site_id IS 'The site of both';
COMMENT ON COLUMN article_placing.article_id IS 'The article';
COMMENT ON COLUMN article_placing.category_id IS 'The further category';
CREATE INDEX article_placing_category ON article_placing (site_id, category_id, article_id);

CREATE TABLE article_related (
  site_id bigint NOT NULL,
  article_id bigint NOT NULL,
  related_id bigint NOT NULL,
  position int NOT NULL,
  PRIMARY KEY (site_id, article_id, related_id),
  FOREIGN KEY (site_id, article_id) REFERENCES article (site_id, id) ON DELETE CASCADE,
  FOREIGN KEY (site_id, related_id) REFERENCES article (site_id, id) ON DELETE CASCADE,
  CHECK (related_id <> article_id)
);
COMMENT ON TABLE article_related IS 'An article that an editor put beside another';
COMMENT ON COLUMN article_related.site_id IS 'The site of both';
COMMENT ON COLUMN article_related.article_id IS 'The article on whose page it stands';
COMMENT ON COLUMN article_related.related_id IS 'The article that stands there';
COMMENT ON COLUMN article_related.position IS 'Its place in the list, from 0';
CREATE INDEX article_related_back ON article_related (site_id, related_id);

ALTER TABLE article ADD COLUMN featured_rank smallint CHECK (featured_rank BETWEEN 1 AND 20);
COMMENT ON COLUMN article.featured_rank IS 'Place among featured articles, from 1; those without one follow, the newest first';

DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tuong_minh_public') THEN
    GRANT SELECT ON article_placing, article_related TO tuong_minh_public;
  END IF;
END $$;
