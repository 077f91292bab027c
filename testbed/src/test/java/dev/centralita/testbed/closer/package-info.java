/** The closer in the deployed hub, killed at will. */
package dev.centralita.testbed.closer;
