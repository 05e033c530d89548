export { receiptFileName } from './receipt-file-name';
export { StoredReceipt } from './receipt.entity';
export { ReceiptsModule } from './receipts.module';
export { ReceiptsService } from './receipts.service';
