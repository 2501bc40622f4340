-- Where the parts of a submission stood in its workbook, and under which words. One text for each submission: it is read whole
-- or not at all. Submissions that were recorded before there was this table have none, nor has what could not be bound.

CREATE TABLE ledger_layout (
    submission_id BIGINT  NOT NULL REFERENCES ledger_submission (id),
    content       VARCHAR NOT NULL,
    CONSTRAINT ledger_layout_once PRIMARY KEY (submission_id)
);
