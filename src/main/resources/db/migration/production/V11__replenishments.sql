create table replenishment (
    id            bigint auto_increment primary key,
    work_order_id bigint         not null,
    quantity      decimal(12, 3) not null,
    reason        varchar(500)   not null comment 'empty where none was given',
    state         varchar(20)    not null comment 'ASKED, APPROVED, REJECTED',
    asked_by      varchar(100)   not null,
    asked_at      datetime(3)    not null,
    decided_by    varchar(100)   null,
    decided_at    datetime(3)    null,
    note          varchar(500)   null comment 'why it was rejected',
    key replenishment_work_order (work_order_id),
    key replenishment_state (state, id),
    constraint replenishment_work_order foreign key (work_order_id) references work_order (id)
) comment 'Pieces added to a work order: who asked, who approved';

alter table work_order
    add column quantity_surplus decimal(12, 3) not null default 0 comment 'good pieces beyond what was ordered, when it was over: they are stock',
    add column close_reason     varchar(500)   null comment 'why it was closed short';
