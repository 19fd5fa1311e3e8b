create sequence inspection_number start with 1 increment by 1 cache 20;

create table inspection_plan (
    id         bigint auto_increment primary key,
    number     varchar(60) not null,
    number_key varchar(60) as (upper(number)) persistent,
    unique key inspection_plan_number (number_key)
) comment 'What is inspected behind an operation 检验标准';

create table characteristic (
    id          bigint auto_increment primary key,
    plan_id     bigint         not null,
    position    int            not null,
    name        varchar(200)   not null,
    name_en     varchar(200)   null,
    kind        varchar(20)    not null comment 'MEASURE or PASS_FAIL',
    nominal     decimal(14, 4) null,
    lower_limit decimal(14, 4) null,
    upper_limit decimal(14, 4) null,
    unit        varchar(20)    null,
    sampling    varchar(20)    null comment 'pieces of a lot: a count or a percentage; one where it is empty',
    unique key characteristic_name (plan_id, name),
    constraint characteristic_plan foreign key (plan_id) references inspection_plan (id)
) comment 'One thing to measure or to look at 检验项目';

create table inspection (
    id           bigint auto_increment primary key,
    number       varchar(60)    not null,
    number_key   varchar(60) as (upper(number)) persistent,
    operation_id bigint         not null,
    work_order   varchar(60)    not null,
    sequence     int            not null,
    operation_name    varchar(200) not null,
    operation_name_en varchar(200) null,
    product_id   bigint         not null,
    plan         varchar(60)    not null,
    state        varchar(20)    not null comment 'REQUESTED, IN_PROGRESS, RELEASED, FAILED',
    quantity     decimal(12, 3) not null,
    good         decimal(12, 3) null,
    scrap        decimal(12, 3) null,
    held         decimal(12, 3) null,
    note         varchar(500)   null,
    inspector    varchar(120)   null comment 'code of the person, or the name of the token that decided',
    repeats      varchar(60)    null comment 'the failed inspection that this one does again',
    held_before  decimal(12, 3) not null default 0 comment 'of the quantity, what the repeated inspection had held',
    requested_at datetime(3)    not null,
    started_at   datetime(3)    null,
    decided_at   datetime(3)    null,
    open_operation bigint as (case when state in ('REQUESTED', 'IN_PROGRESS') then operation_id end) persistent
        comment 'at most one open inspection an operation, whatever is delivered twice',
    unique key inspection_number (number_key),
    unique key inspection_open (open_operation),
    key inspection_operation (operation_id),
    key inspection_work_order (work_order, sequence),
    key inspection_state (state, requested_at)
) comment 'One inspection of what an operation made 检验单';

create table inspection_result (
    inspection_id  bigint         not null,
    position       int            not null,
    sample         int            not null comment 'which piece of those looked at, from 1',
    characteristic varchar(200)   not null,
    lower_limit    decimal(14, 4) null comment 'as it was when it was measured',
    upper_limit    decimal(14, 4) null,
    unit           varchar(20)    null,
    value          decimal(14, 4) null,
    passed         boolean        not null,
    primary key (inspection_id, position, sample),
    constraint inspection_result_inspection foreign key (inspection_id) references inspection (id)
) comment 'What was measured or seen 检验结果';
