create table charge (
    id           bigint auto_increment primary key,
    number       varchar(100)  not null,
    work_unit_id bigint        not null,
    material     varchar(200)  null,
    share        varchar(10)   not null comment 'COUNT or WEIGHT: how it is shared back to its cards',
    cards        int           not null,
    started_at   datetime(3)   not null,
    ended_at     datetime(3)   null,
    unique key charge_number (number),
    key charge_started (started_at)
) comment 'Cards of several orders that ran as one furnace or plating charge';

alter table production_report
    add column charge varchar(100) null comment 'the charge that it was part of',
    add key production_report_charge (charge);
