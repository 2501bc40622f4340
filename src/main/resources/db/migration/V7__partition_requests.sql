-- Requests to work on partitions, as managers put them and workers take them: the table of the library db-scheduler, with the columns that it
-- asks for under a name of ours. The only table whose rows are changed and deleted: they are no history. Empty where there are no workers.

CREATE TABLE partition_request (
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
    CONSTRAINT partition_request_once PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX partition_request_due ON partition_request (execution_time);
CREATE INDEX partition_request_alive ON partition_request (last_heartbeat);
