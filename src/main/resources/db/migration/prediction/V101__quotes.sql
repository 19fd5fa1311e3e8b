create table quote (
    id         bigint auto_increment primary key,
    product_id bigint         not null,
    quantity   decimal(12, 3) not null,
    customer   varchar(200)   null,
    wanted     date           null,
    p50        datetime(3)    not null,
    p90        datetime(3)    not null,
    held_until date           not null comment 'its capacity is held until the end of that day',
    released   boolean        not null default false,
    made_at    datetime(3)    not null,
    made_by    varchar(120)   not null,
    slots      longtext       not null comment 'JSON: the operations with the units and times that are held',
    key quote_held (released, held_until)
) comment 'What was offered to a customer, with the capacity that is held for it';
