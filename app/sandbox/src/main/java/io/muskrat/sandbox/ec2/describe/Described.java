package io.muskrat.sandbox.ec2.describe;

import java.util.List;
import java.util.Map;

/**
 * One resource as EC2 describes it.
 *
 * @param id what the request's ids are compared with
 * @param xml the answer's element
 * @param filters the values that each filter name is compared with
 */
public record Described(String id, Map<String, Object> xml, Map<String, List<String>> filters) {}
