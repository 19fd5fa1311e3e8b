alter table calendar_rule
    modify work_center_id bigint null comment 'null without a work unit: the whole plant',
    add column work_unit_id bigint null after work_center_id,
    add column kind varchar(10) not null default 'SHIFT' comment 'SHIFT, CLOSED, MAKE_UP, OVERTIME' after day,
    add column works_as varchar(10) null comment 'the weekday whose hours a make-up day has',
    add column note varchar(120) null comment 'why the day is another than its weekday',
    add key calendar_rule_unit (work_unit_id, day),
    add constraint calendar_rule_work_unit foreign key (work_unit_id) references work_unit (id);

update calendar_rule set kind = 'CLOSED' where from_minute is null;

create table unit_downtime (
    id           bigint auto_increment primary key,
    work_unit_id bigint       not null,
    from_at      datetime(3)  not null,
    to_at        datetime(3)  not null,
    reason       varchar(200) not null,
    noted_by     varchar(120) not null,
    noted_at     datetime(3)  not null,
    key unit_downtime_end (to_at),
    key unit_downtime_unit (work_unit_id, to_at),
    constraint unit_downtime_work_unit foreign key (work_unit_id) references work_unit (id)
) comment 'When a work unit is planned to stand: nothing is scheduled into it';
