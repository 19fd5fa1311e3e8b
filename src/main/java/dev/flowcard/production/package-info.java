/**
 * What the shop makes: work orders and their operations, what is reported of them, and the rules of the floor. Reports
 * follow from scans; planners' verbs and quality's gates come in through {@link dev.flowcard.production.WorkOrders} and
 * {@link dev.flowcard.production.OperationGates}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "plant",
            "plan",
            "sales",
            "sales :: signals",
            "materials",
            "devices",
            "devices :: spi"
        })
@org.jspecify.annotations.NullMarked
package dev.flowcard.production;
