package dev.flowcard.testing;

import dev.flowcard.FlowcardApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a real MariaDB and a free port. All classes with this annotation alone share one application
 * and one schema, so each uses numbers of its own; a class with properties of its own gets its own application and schema.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = FlowcardApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
@ContextConfiguration(initializers = TestDatabase.class)
public @interface FlowcardTest {}
