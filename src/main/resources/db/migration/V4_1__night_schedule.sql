-- When the next night of a serving program is: the table of the library db-scheduler, with the columns that it asks for. One row, which is
-- changed; it is no history. Apart from the requests of partitions, so that no worker takes a night for one.
CREATE TABLE night_schedule (
    task_name            VARCHAR                     NOT NULL,
    task_instance        VARCHAR                     NOT NULL,
    task_data            BYTEA,
    execution_time       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    picked               BOOLEAN                     NOT NULL,
    picked_by            VARCHAR,
    last_success         TIMESTAMP(6) WITH TIME ZONE,
    last_failure         TIMESTAMP(6) WITH TIME ZONE,
    consecutive_failures INTEGER,
    last_heartbeat       TIMESTAMP(6) WITH TIME ZONE,
    version              BIGINT                      NOT NULL,
    priority             SMALLINT,
    CONSTRAINT night_schedule_once PRIMARY KEY (task_name, task_instance)
);
