-- The records of one section of a submission stand together, in portions: they are always asked for together, and one row for
-- each record made reading and writing the ledger the longest part of a run.
-- A portion is lines; a line is the sheet's row, the record's key and its answers, joined by tabs.

CREATE TABLE ledger_section_records (
    submission_id BIGINT  NOT NULL,
    section_id    VARCHAR NOT NULL,
    place         INTEGER NOT NULL,
    content       VARCHAR NOT NULL,
    CONSTRAINT ledger_section_records_once PRIMARY KEY (submission_id, section_id, place)
);

-- Behind the primary key, so that H2 uses its index instead of making one by submission alone.
ALTER TABLE ledger_section_records ADD CONSTRAINT ledger_section_records_of
    FOREIGN KEY (submission_id) REFERENCES ledger_submission (id);

INSERT INTO ledger_section_records (submission_id, section_id, place, content)
SELECT submission_id,
       section_id,
       CAST(ROW_NUMBER() OVER (PARTITION BY submission_id, section_id ORDER BY sheet_row, place) - 1 AS INTEGER),
       CAST(sheet_row AS VARCHAR) || CHR(9) || record_key || CHR(9) || content
FROM ledger_record;

DROP TABLE ledger_record;
