@org.jspecify.annotations.NullMarked
package dev.centralita.testbed.grafana;
