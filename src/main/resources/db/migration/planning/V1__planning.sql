create table plan_proposal (
    id                 bigint auto_increment primary key,
    name               varchar(120) not null,
    owner              varchar(120) not null,
    made_at            datetime(3)  not null,
    state              varchar(20)  not null comment 'RUNNING, DONE, CANCELLED, FAILED, PUBLISHED',
    scenario           longtext     not null comment 'JSON: what is assumed otherwise than it is',
    slots              longtext     not null comment 'JSON: where and when each operation would run',
    weighted_tardiness bigint       null,
    seconds            int          not null default 0,
    version            bigint       null comment 'the version of the plan that it became',
    key plan_proposal_state (state, id)
) comment 'Plans that are proposed and not yet in force';
