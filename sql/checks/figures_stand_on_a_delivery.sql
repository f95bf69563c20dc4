-- one row when the figures stand on a batch that no delivery carries
select generation.batch_id from ops.generation
left join ops.deliveries using (batch_id)
where generation.batch_id <> 0 and deliveries.delivery_id is null
