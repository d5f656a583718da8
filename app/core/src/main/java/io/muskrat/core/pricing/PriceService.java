package io.muskrat.core.pricing;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsErrors;
import io.muskrat.core.platform.ProblemException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.pricing.model.Filter;
import software.amazon.awssdk.services.pricing.model.FilterType;

/** Asks the Price List API what MSK costs in the account's region. Blocks; CancellationException when interrupted. */
public final class PriceService {
    private static final String MSK = "AmazonMSK";

    private final AwsClients clients;

    public PriceService(AwsClients clients) {
        this.clients = clients;
    }

    /** Never fails for want of a right or a network: then it is the table, with the reason. */
    public PriceList read() {
        String region = clients.access().region();
        try {
            List<String> rows = AwsErrors.calling(() -> clients.pricing()
                    .getProductsPaginator(request -> request.serviceCode(MSK)
                            .formatVersion("aws_v1")
                            .filters(Filter.builder()
                                    .type(FilterType.TERM_MATCH)
                                    .field("regionCode")
                                    .value(region)
                                    .build()))
                    .priceList()
                    .stream()
                    .toList());
            return new PriceList(region, PriceRows.read(rows, region), Optional.empty());
        } catch (ProblemException e) {
            return PriceList.failed(region, e.problem());
        }
    }
}
