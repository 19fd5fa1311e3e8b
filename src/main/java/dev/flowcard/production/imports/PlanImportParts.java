package dev.flowcard.production.imports;

import dev.flowcard.plan.PlanVersions;
import dev.flowcard.plan.ProductResolver;
import dev.flowcard.plan.Products;
import dev.flowcard.plan.Routings;
import dev.flowcard.plan.WorkCenterResolver;
import dev.flowcard.plant.Plant;
import dev.flowcard.production.PlanIntake;
import dev.flowcard.production.WorkOrders;
import dev.flowcard.sales.SalesOrders;
import dev.flowcard.shared.PlantZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom the import of a plan asks. */
@Component
record PlanImportParts(
        PlanIntake intake,
        WorkOrders workOrders,
        PlanVersions versions,
        Routings routings,
        ProductResolver products,
        Products masters,
        WorkCenterResolver centers,
        Plant plant,
        SalesOrders orders,
        PlantZone zone,
        JdbcClient jdbc) {}
