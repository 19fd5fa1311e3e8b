CREATE TABLE setting (
    name  VARCHAR(80)  NOT NULL PRIMARY KEY,
    value VARCHAR(400) NOT NULL
);

-- Spring Modulith's registry of events that a listener must not miss
CREATE TABLE EVENT_PUBLICATION (
    id                     VARCHAR(36)  NOT NULL PRIMARY KEY,
    listener_id            VARCHAR(512) NOT NULL,
    event_type             VARCHAR(512) NOT NULL,
    serialized_event       LONGTEXT     NOT NULL,
    publication_date       TIMESTAMP(6) NOT NULL,
    completion_date        TIMESTAMP(6) NULL DEFAULT NULL,
    status                 VARCHAR(20),
    completion_attempts    INT,
    last_resubmission_date TIMESTAMP(6) NULL DEFAULT NULL,
    INDEX event_publication_by_completion_date (completion_date)
);
