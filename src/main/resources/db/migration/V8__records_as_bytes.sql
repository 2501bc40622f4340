-- The portions of records as bytes of UTF-8 instead of characters: they are gone through several times a run, and H2 writes and reads characters
-- one by one. How a text becomes bytes each database says in its own words. In H2, which does not note a step in the transaction that does it, doing it
-- twice changes nothing.

ALTER TABLE ledger_section_records ALTER COLUMN content SET DATA TYPE BYTEA USING ${content_in_utf8};
