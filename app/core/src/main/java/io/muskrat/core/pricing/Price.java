package io.muskrat.core.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A price and where it is from.
 *
 * @param size of a broker, such as {@code kafka.m5.large}; empty for all other charges
 * @param usd a unit of the charge
 * @param region where it is charged
 * @param asOf the day on which it was true, as far as the source says
 */
public record Price(
        Charge charge, String size, BigDecimal usd, String region, LocalDate asOf, PriceSource source) {}
