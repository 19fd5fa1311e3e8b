/** The foreman's page of notices. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.notices.ui;
