create table alarm (
    id              bigint auto_increment primary key,
    kind            varchar(40)  not null,
    subject         varchar(120) not null comment 'code of what it is about',
    work_center_id  bigint       null,
    severity        varchar(10)  not null,
    text_args       longtext     not null comment 'JSON list of names, for the sentence of its kind',
    raised_at       datetime(3)  not null,
    acknowledged_at datetime(3)  null,
    acknowledged_by varchar(100) null,
    shelved_until   datetime(3)  null,
    cleared_at      datetime(3)  null,
    open_key        varchar(170) as (if(cleared_at is null, concat(kind, '|', subject), null)) persistent,
    unique key alarm_open (open_key),
    key alarm_raised (raised_at)
) comment 'Alarms after ISA-18.2: at most one open for a kind and subject';
