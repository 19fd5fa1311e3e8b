create table hour_reason (
    work_center_id bigint       not null,
    hour_start     datetime(3)  not null,
    cause          varchar(40)  not null comment 'code of a phrase of alarms',
    note           varchar(500) null,
    said_by        varchar(100) not null,
    said_at        datetime(3)  not null,
    primary key (work_center_id, hour_start)
) comment 'Why an hour fell short of its plan';
