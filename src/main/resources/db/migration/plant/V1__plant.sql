create table work_center (
    id         bigint auto_increment primary key,
    number     varchar(60)  not null,
    number_key varchar(60) as (upper(number)) persistent,
    code       varchar(80)  not null,
    name       varchar(200) not null,
    name_en    varchar(200) null,
    area       varchar(60)  null,
    unique key work_center_number (number_key),
    unique key work_center_code (code)
) comment 'Where operations run; work units of one centre stand in for each other';

create table work_unit (
    id             bigint auto_increment primary key,
    number         varchar(60)  not null,
    number_key     varchar(60) as (upper(number)) persistent,
    code           varchar(80)  not null,
    name           varchar(200) not null,
    name_en        varchar(200) null,
    work_center_id bigint       not null,
    one_piece_flow boolean      not null default false,
    over_report    varchar(10)  not null default 'WARN',
    active         boolean      not null default true,
    unique key work_unit_number (number_key),
    unique key work_unit_code (code),
    constraint work_unit_center foreign key (work_center_id) references work_center (id)
) comment 'One machine or one bench';

create table calendar_rule (
    id             bigint auto_increment primary key,
    work_center_id bigint       not null,
    day            varchar(10)  not null comment 'MONDAY to SUNDAY, or a date that overrides its weekday',
    from_minute    int          null comment 'minutes after midnight; null: closed',
    to_minute      int          null comment 'above 1440 where it crosses midnight',
    shift          varchar(60)  null,
    breaks         varchar(500) not null default '' comment 'from-to;from-to in minutes after the midnight before the shift',
    key calendar_rule_center (work_center_id, day),
    constraint calendar_rule_work_center foreign key (work_center_id) references work_center (id)
) comment 'When a work centre works';
