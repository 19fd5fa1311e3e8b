alter table plan_proposal
    add column setup_minutes bigint null comment 'working time spent on set-ups' after weighted_tardiness,
    add column setup_before bigint null comment 'the same in the order of the plan in force' after setup_minutes,
    add column flow_minutes bigint null comment 'how long work orders are in the shop, all together' after setup_before,
    add column flow_before bigint null comment 'the same in the order of the plan in force' after flow_minutes;
