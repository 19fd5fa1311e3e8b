/** The inspector's page. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.quality.ui;
