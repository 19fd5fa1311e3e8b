alter table work_order
    add column routing_version int null comment 'the version of the product''s routing that it is made by' after product_id;
