-- The history of runs. What began stands in ledger_run and how it ended in ledger_run_end: a run without an end was killed, or lost
-- its database. Numbers count from 1 without gaps, so that people can speak of them.

CREATE TABLE ledger_run (
    run_number   INTEGER                     NOT NULL,
    within_run   INTEGER,
    command      VARCHAR(40)                 NOT NULL,
    program      VARCHAR(80)                 NOT NULL,
    pack         VARCHAR                     NOT NULL,
    programme_id VARCHAR                     NOT NULL,
    period_id    VARCHAR                     NOT NULL,
    as_at        DATE,
    started_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT ledger_run_once PRIMARY KEY (run_number)
);

CREATE INDEX ledger_run_latest ON ledger_run (run_number DESC);

CREATE INDEX ledger_run_of_programme ON ledger_run (programme_id DESC, run_number DESC);

CREATE INDEX ledger_run_within ON ledger_run (within_run);

CREATE TABLE ledger_run_end (
    run_number INTEGER                     NOT NULL REFERENCES ledger_run (run_number),
    ended_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    outcome    VARCHAR(40)                 NOT NULL,
    exit_code  INTEGER                     NOT NULL,
    sentence   VARCHAR                     NOT NULL,
    CONSTRAINT ledger_run_end_once PRIMARY KEY (run_number)
);

-- What a run came to: "place" counts from 0 within a run and keeps the order.
CREATE TABLE ledger_run_figure (
    run_number INTEGER     NOT NULL REFERENCES ledger_run (run_number),
    place      INTEGER     NOT NULL,
    kind       VARCHAR(40) NOT NULL,
    name       VARCHAR     NOT NULL,
    amount     BIGINT      NOT NULL,
    CONSTRAINT ledger_run_figure_once PRIMARY KEY (run_number, place)
);
