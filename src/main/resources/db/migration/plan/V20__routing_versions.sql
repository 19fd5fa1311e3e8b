alter table routing
    add column version    int          not null default 1 after product_id,
    add column valid_from date         null comment 'plant day; null: from the beginning, of a draft: not set yet',
    add column draft      boolean      not null default false comment 'being prepared: nothing is made by it',
    add column made_at    datetime(3)  null,
    add column made_by    varchar(120) null,
    drop primary key,
    add primary key (product_id, version),
    comment 'How a product is made, version by version; of those that have begun the latest is valid';

alter table routing_operation
    add column version int not null default 1 after product_id,
    drop primary key,
    add primary key (product_id, version, sequence);
